package dev.casement.core.memory;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;
import dev.casement.core.port.store.MediaFiles;
import dev.casement.core.port.store.MediaKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// What is known of files, in memory.
final class MemoryMediaFiles implements MediaFiles {

  private static final Comparator<MediaFile> BY_DUE =
      Comparator.comparing((MediaFile file) -> file.state().dueAt().orElseThrow())
          .thenComparing(MediaFile::id);

  private final Rows rows;
  private final Set<MediaKey> claims = new HashSet<>();
  private final Map<Place, ProviderCopy> copies = new HashMap<>();

  MemoryMediaFiles(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<MediaFile> file(CompanyId company, MediaId id) {
    synchronized (rows) {
      return Optional.ofNullable(rows.of(company).files.get(id));
    }
  }

  @Override
  public void put(MediaFile file) {
    synchronized (rows) {
      rows.of(file.company()).files.put(file.id(), file);
    }
  }

  @Override
  public List<MediaFile> claim(Instant now, int limit) {
    synchronized (rows) {
      List<MediaFile> due =
          StreamSupport.stream(rows.all().spliterator(), false)
              .flatMap(own -> own.files.values().stream())
              .filter(file -> file.state().dueAt().filter(at -> !at.isAfter(now)).isPresent())
              .filter(file -> !claims.contains(MediaKey.of(file)))
              .sorted(BY_DUE)
              .limit(limit)
              .toList();
      due.forEach(file -> claims.add(MediaKey.of(file)));
      return due;
    }
  }

  @Override
  public void release(MediaKey file) {
    synchronized (rows) {
      claims.remove(file);
    }
  }

  @Override
  public Optional<ProviderCopy> copy(MediaKey file, AccountId account) {
    synchronized (rows) {
      return Optional.ofNullable(copies.get(new Place(file, account)));
    }
  }

  @Override
  public void put(ProviderCopy copy) {
    synchronized (rows) {
      copies.put(new Place(copy.file(), copy.account()), copy);
    }
  }

  @Override
  public void forgetCopies(MediaKey file) {
    synchronized (rows) {
      copies.keySet().removeIf(place -> place.file().equals(file));
    }
  }

  @Override
  public List<MediaFile> older(
      CompanyId company, Instant before, Optional<MediaId> after, int limit) {
    synchronized (rows) {
      return rows.of(company).files.values().stream()
          .filter(file -> file.createdAt().isBefore(before))
          .filter(file -> after.filter(last -> file.id().compareTo(last) <= 0).isEmpty())
          .sorted(Comparator.comparing(MediaFile::id))
          .limit(limit)
          .toList();
    }
  }

  @Override
  public void remove(MediaKey file) {
    synchronized (rows) {
      rows.of(file.company()).files.remove(file.file());
      forgetCopies(file);
    }
  }

  private record Place(MediaKey file, AccountId account) {}
}

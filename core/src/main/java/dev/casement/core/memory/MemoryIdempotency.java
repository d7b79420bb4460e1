package dev.casement.core.memory;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.IdempotencyStore;
import dev.casement.core.port.store.KeptAnswer;
import java.time.Instant;
import java.util.Optional;

/// Kept answers in memory.
final class MemoryIdempotency implements IdempotencyStore {

  private final Rows rows;

  MemoryIdempotency(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<KeptAnswer> find(CompanyId company, String scope, String key) {
    synchronized (rows) {
      return Optional.ofNullable(rows.of(company).answers.get(new Rows.AnswerKey(scope, key)));
    }
  }

  @Override
  public void keep(KeptAnswer answer) {
    synchronized (rows) {
      rows.of(answer.company()).answers.putIfAbsent(Rows.AnswerKey.of(answer), answer);
    }
  }

  @Override
  public void forget(Instant before) {
    synchronized (rows) {
      for (Rows.OfCompany own : rows.all()) {
        own.answers.values().removeIf(answer -> answer.at().isBefore(before));
      }
    }
  }
}

package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.port.channel.MediaTransfer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Gives and takes files as told; what it is not told about is gone, and every upload is taken.
final class ScriptedTransfer implements MediaTransfer {

  private final Deque<Supplier<Fetched>> answers = new ArrayDeque<>();
  private final Deque<Uploaded> refusals = new ArrayDeque<>();
  private final List<MediaSource> asked = new ArrayList<>();
  private final List<String> uploaded = new ArrayList<>();

  synchronized ScriptedTransfer gives(String text) {
    return answers(() -> opened(text, Optional.empty()));
  }

  synchronized ScriptedTransfer gives(String text, String sha256) {
    return answers(() -> opened(text, Optional.of(sha256)));
  }

  synchronized ScriptedTransfer answers(Supplier<Fetched> answer) {
    answers.add(answer);
    return this;
  }

  synchronized ScriptedTransfer refuses(Uploaded refusal) {
    refusals.add(refusal);
    return this;
  }

  synchronized List<MediaSource> asked() {
    return List.copyOf(asked);
  }

  /// What was uploaded, as text.
  synchronized List<String> uploaded() {
    return List.copyOf(uploaded);
  }

  private static Fetched opened(String text, Optional<String> sha256) {
    return new Fetched.Opened(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), sha256);
  }

  @Override
  public Fetched fetch(ConnectedAccount account, MediaSource source) {
    Supplier<Fetched> answer;
    synchronized (this) {
      asked.add(source);
      answer = answers.poll();
    }
    return answer == null ? new Fetched.Gone("nobody told") : answer.get();
  }

  @Override
  public synchronized Uploaded upload(ConnectedAccount account, Upload file) {
    Uploaded refusal = refusals.poll();
    if (refusal != null) {
      return refusal;
    }
    try (var bytes = file.content().open()) {
      uploaded.add(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Uploaded.Taken("copy-" + uploaded.size(), Duration.ofDays(30));
  }

  @Override
  public Optional<Uploaded> uploadSample(ConnectedAccount account, Upload file) {
    return Optional.of(new Uploaded.Taken("handle of " + file.filename(), Duration.ofDays(30)));
  }
}

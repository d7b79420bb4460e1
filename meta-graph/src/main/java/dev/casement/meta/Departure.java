package dev.casement.meta;

import java.util.Optional;
import okhttp3.Call;
import okhttp3.EventListener;

/// Whether a request may have left this machine. It travels with the request as a tag.
final class Departure {

  private volatile boolean happened;

  boolean happened() {
    return happened;
  }

  /// Marks the departure just before the first byte is written; until then there was only the
  /// search for an address, a connection and a certificate.
  static final class Watch extends EventListener {
    @Override
    public void requestHeadersStart(Call call) {
      Optional.ofNullable(call.request().tag(Departure.class))
          .ifPresent(departure -> departure.happened = true);
    }
  }
}

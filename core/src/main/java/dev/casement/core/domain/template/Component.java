package dev.casement.core.domain.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One part of a template, with the samples that its reviewers are shown.
public sealed interface Component {

  /// What stands above the body.
  ///
  /// @param format TEXT, IMAGE, VIDEO, DOCUMENT, LOCATION, or the provider's own word for another
  /// @param text with its fields, for TEXT
  /// @param samples by field
  /// @param handle the provider's handle of a sample file
  record Header(
      String format, Optional<String> text, Map<String, String> samples, Optional<String> handle)
      implements Component {
    public Header {
      samples = Map.copyOf(samples);
    }

    public Header(String format, Optional<String> text) {
      this(format, text, Map.of(), Optional.empty());
    }
  }

  /// The body with its fields.
  ///
  /// @param text empty where the provider writes it, as it does for authentication
  /// @param samples by field
  /// @param securityAdvice whether it warns of passing a code on; for authentication
  record Body(String text, Map<String, String> samples, boolean securityAdvice)
      implements Component {
    public Body {
      samples = Map.copyOf(samples);
    }

    public Body(String text) {
      this(text, Map.of(), false);
    }
  }

  /// The line below the body; it has no fields.
  ///
  /// @param text empty where the provider writes it, as it does for authentication
  /// @param expiryMinutes for how long a code is good, which that line then tells
  record Footer(String text, Optional<Integer> expiryMinutes) implements Component {
    public Footer(String text) {
      this(text, Optional.empty());
    }
  }

  /// What may be tapped.
  record ButtonRow(List<Button> buttons) implements Component {
    public ButtonRow {
      buttons = List.copyOf(buttons);
    }
  }

  /// An offer that ends.
  ///
  /// @param expires whether it shows until when
  record LimitedOffer(String text, boolean expires) implements Component {}

  /// Cards side by side, each of parts of its own.
  record Carousel(List<List<Component>> cards) implements Component {
    public Carousel {
      cards = cards.stream().map(List::copyOf).toList();
    }
  }

  /// A part that this version does not know, kept as the provider's JSON.
  record Other(String providerType, String raw) implements Component {}

  /// One button.
  ///
  /// @param kind QUICK_REPLY, URL, PHONE_NUMBER, COPY_CODE, OTP, or the provider's own word
  /// @param target the address or number behind it, with its field
  /// @param sample of its field, or of the code that it copies
  /// @param details what else its kind needs, by the provider's names: `flow_id`, `otp_type` …
  /// @param apps which apps take a one-time code
  record Button(
      String kind,
      String text,
      Optional<String> target,
      Optional<String> sample,
      Map<String, String> details,
      List<App> apps) {
    public Button {
      details = Map.copyOf(details);
      apps = List.copyOf(apps);
    }

    public Button(String kind, String text, Optional<String> target) {
      this(kind, text, target, Optional.empty(), Map.of(), List.of());
    }
  }

  /// An app on the customer's phone that a one-time code is handed to.
  record App(String packageName, String signatureHash) {}
}

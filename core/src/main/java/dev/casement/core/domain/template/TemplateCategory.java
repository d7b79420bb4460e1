package dev.casement.core.domain.template;

import dev.casement.core.domain.consent.Purpose;
import java.util.Locale;

/// What a template is for, in the provider's categories.
public enum TemplateCategory {
  UTILITY,
  MARKETING,
  AUTHENTICATION,
  /// Not a category of templates: the category of messages without one (Direct Send, prices).
  SERVICE;

  /// The category of this name; an unknown or older one counts as marketing, the strictest
  /// (decisions.md D9).
  public static TemplateCategory of(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "UTILITY" -> UTILITY;
      case "AUTHENTICATION",
          "AUTHENTICATION_INTERNATIONAL",
          "AUTHENTICATION-INTERNATIONAL",
          "OTP" ->
          AUTHENTICATION;
      case "SERVICE" -> SERVICE;
      default -> MARKETING;
    };
  }

  /// The consent that a message of this category needs.
  public Purpose purpose() {
    return switch (this) {
      case UTILITY, SERVICE -> Purpose.UTILITY;
      case MARKETING -> Purpose.MARKETING;
      case AUTHENTICATION -> Purpose.AUTHENTICATION;
    };
  }
}

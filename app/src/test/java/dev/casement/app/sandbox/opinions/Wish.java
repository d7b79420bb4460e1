package dev.casement.app.sandbox.opinions;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.policy.Intent;
import java.util.Optional;

/// Something a company may wish to send.
///
/// @param intent with an approved template where it is one; its true status is looked up
/// @param template the name of the template at the provider
record Wish(String name, Intent intent, Content content, Optional<String> template) {

  static Wish of(String name, Intent intent, Content content) {
    return new Wish(name, intent, content, Optional.empty());
  }
}

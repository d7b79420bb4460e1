package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.ParameterFormat;
import java.util.List;
import java.util.Optional;

/// Where a channel's templates come from. Blocks for as many requests as there are pages.
public interface TemplateSource {

  /// All templates of this account at the provider, or why they could not be read; never a part of
  /// them.
  Pulled pull(ConnectedAccount account);

  /// The answer to a pull.
  sealed interface Pulled {

    /// Everything the provider has.
    record All(List<RemoteTemplate> templates) implements Pulled {
      public All {
        templates = List.copyOf(templates);
      }
    }

    /// It could not be read to the end.
    record Broken(Failure failure) implements Pulled {}
  }

  /// A template as the provider tells it.
  ///
  /// @param category the provider's word
  /// @param comingCategory its word for the category that it announced
  /// @param status the provider's word
  record RemoteTemplate(
      String externalId,
      String name,
      String language,
      String category,
      Optional<String> comingCategory,
      String status,
      Optional<String> quality,
      Optional<String> reason,
      ParameterFormat parameterFormat,
      List<Component> components) {
    public RemoteTemplate {
      components = List.copyOf(components);
    }
  }
}

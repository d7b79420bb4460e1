package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.domain.template.lint.TemplateLint;
import java.util.Optional;

/// Where a channel's templates are handed in, changed and taken away. Thread-safe; each call blocks
/// for one request, which is made once: what came of it may stay unclear.
public interface TemplateDesk {

  /// The provider's rules about templates.
  TemplateLint lint();

  /// When the provider lets a template be changed or removed.
  EditRules edits();

  /// Whether this account has templates at all.
  boolean isOpenTo(ChannelAccount account);

  /// Hands in a new template.
  Answer submit(ConnectedAccount account, TemplateDraft draft);

  /// Hands in other components, or another category, for a template that the provider has; all of
  /// its components are replaced.
  ///
  /// @param draft the template as it is to be
  /// @param withCategory whether its category is to change too
  Answer edit(
      ConnectedAccount account, Template template, TemplateDraft draft, boolean withCategory);

  /// Takes one template away, in its one language.
  Answer remove(ConnectedAccount account, Template template);

  /// What the provider said.
  sealed interface Answer {

    /// It took it.
    ///
    /// @param externalId what it calls a new template
    /// @param status its word for where the template stands now
    /// @param category its word for the category that it judged the template to be of
    record Taken(Optional<String> externalId, Optional<String> status, Optional<String> category)
        implements Answer {
      public static final Taken PLAINLY =
          new Taken(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// It did not, and nothing changed.
    record Refused(Failure failure) implements Answer {}

    /// Nobody knows whether it did.
    record Unclear(Failure failure) implements Answer {}
  }
}

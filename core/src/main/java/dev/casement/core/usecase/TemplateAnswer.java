package dev.casement.core.usecase;

import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.lint.Finding;
import dev.casement.core.port.channel.EditRules;
import java.util.List;

/// What came of writing a template, changing it, or taking it away.
public sealed interface TemplateAnswer {

  /// It was done; this is the template now.
  ///
  /// @param warnings what the provider may take otherwise than it was meant
  record Done(Template template, List<Finding> warnings) implements TemplateAnswer {
    public Done {
      warnings = List.copyOf(warnings);
    }
  }

  /// The provider would refuse it for these faults; it was not asked.
  record Faulty(List<Finding> faults) implements TemplateAnswer {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// There is no such thing in this company.
  ///
  /// @param what `account` or `template`
  record Unknown(String what) implements TemplateAnswer {}

  /// There are no templates here.
  ///
  /// @param channel as people call it
  /// @param byAccount whether it is this account alone that has none
  record NotOffered(String channel, boolean byAccount) implements TemplateAnswer {}

  /// The account has one of this name in this language.
  record Exists(Template template) implements TemplateAnswer {}

  /// The provider's rules do not let it be changed now.
  record NotNow(Template template, EditRules.Refusal refusal) implements TemplateAnswer {}

  /// The provider did not take it, and nothing changed.
  record Refused(Failure failure) implements TemplateAnswer {}

  /// Nobody knows whether the provider took it; the registry will be pulled.
  record Unclear(Failure failure) implements TemplateAnswer {}
}

package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.template.Component;
import dev.casement.core.domain.template.ParameterFormat;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.port.channel.SendRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Requests from an invented hotel to an invented customer.
final class Requests {

  static final CustomerAddress ADA = CustomerAddress.phone("491700000000");

  private Requests() {}

  static ConnectedAccount account(Map<String, String> settings) {
    return new ConnectedAccount(
        new ChannelAccount(
            new AccountId("account"),
            new CompanyId("company"),
            new ChannelId("whatsapp"),
            "Casa do Mar",
            "200",
            settings,
            Set.of(),
            ZoneOffset.UTC,
            Map.of(),
            true),
        new Credentials(Map.of(Credentials.ACCESS_TOKEN, new Secret("token"))));
  }

  static SendRequest to(CustomerAddress customer, Content content) {
    return request(customer, content, Manner.Plain.ANSWER, Optional.empty(), Optional.empty());
  }

  static SendRequest quoting(String message, Content content) {
    return request(ADA, content, Manner.Plain.ANSWER, Optional.of(message), Optional.empty());
  }

  static SendRequest in(Manner manner, Content content) {
    return request(ADA, content, manner, Optional.empty(), Optional.empty());
  }

  static SendRequest registered(Template template, Content content) {
    return request(
        ADA, content, Manner.ByTemplate.APPROVED, Optional.empty(), Optional.of(template));
  }

  static Template template(ParameterFormat format, List<Component> components) {
    return new Template(
        new TemplateId("t"),
        new CompanyId("company"),
        new AccountId("account"),
        "1",
        "booking_confirmed",
        "en_US",
        TemplateCategory.UTILITY,
        TemplateStatus.APPROVED,
        "APPROVED",
        Optional.empty(),
        Optional.empty(),
        format,
        components,
        Set.of(),
        false,
        false,
        Instant.EPOCH);
  }

  private static SendRequest request(
      CustomerAddress customer,
      Content content,
      Manner manner,
      Optional<String> replyTo,
      Optional<Template> template) {
    return new SendRequest(
        account(Map.of()),
        customer,
        new MessageId("message-1"),
        content,
        manner,
        replyTo,
        content instanceof Content.Reaction ? Optional.of("wamid.IN1") : Optional.empty(),
        template,
        Optional.empty());
  }
}

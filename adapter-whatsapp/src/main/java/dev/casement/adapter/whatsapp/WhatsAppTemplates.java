package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.port.channel.TemplateSource;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.template.TemplatePages;

/// Reads the templates of an account's Messaging account.
final class WhatsAppTemplates implements TemplateSource {

  static final String WABA = "waba_id";

  private final WhatsAppGraph graph;
  private final GraphErrors errors;

  WhatsAppTemplates(WhatsAppGraph graph, GraphErrors errors) {
    this.graph = graph;
    this.errors = errors;
  }

  @Override
  public Pulled pull(ConnectedAccount account) {
    String waba = account.account().settings().getOrDefault(WABA, "");
    if (waba.isBlank()) {
      return new Pulled.Broken(
          errors.failure(
              FailureKind.SET_UP, "waba_missing", Failure.Who.ADMIN, WABA + " is not set"));
    }
    return TemplatePages.read(
        query -> graph.read(account, waba + "/message_templates", query), errors);
  }
}

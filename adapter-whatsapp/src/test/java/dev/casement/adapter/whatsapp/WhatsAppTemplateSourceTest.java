package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.port.channel.ChannelPlugin;
import dev.casement.testkit.TemplateSourceContract;
import java.util.List;
import java.util.Map;

final class WhatsAppTemplateSourceTest implements TemplateSourceContract {

  @Override
  public ChannelPlugin plugin() {
    return new WhatsAppPlugin();
  }

  @Override
  public ConnectedAccount account() {
    return Requests.account(Map.of("waba_id", "100"));
  }

  /// The business account's own limit of calls, and the app's.
  @Override
  public List<Integer> throttles() {
    return List.of(80007, 4);
  }

  @Override
  public String path() {
    return "/100/message_templates";
  }
}

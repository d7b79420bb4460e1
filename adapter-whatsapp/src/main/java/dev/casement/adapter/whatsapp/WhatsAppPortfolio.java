package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.ChannelAccount;
import java.util.Map;

/// What shares a messaging limit: all numbers of one business portfolio, as far as the settings
/// tell which belong together.
final class WhatsAppPortfolio {

  static final String PORTFOLIO = "business_id";

  private WhatsAppPortfolio() {}

  static String of(ChannelAccount account) {
    Map<String, String> settings = account.settings();
    String waba = settings.getOrDefault(WhatsAppTemplates.WABA, account.externalId());
    return settings.getOrDefault(PORTFOLIO, waba);
  }
}

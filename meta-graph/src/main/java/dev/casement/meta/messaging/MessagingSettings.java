package dev.casement.meta.messaging;

import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.port.channel.SettingSpec;
import dev.casement.meta.GraphAccess;
import dev.casement.meta.media.HeaderSamples;
import java.util.List;
import java.util.Optional;

/// The settings that accounts on both channels have.
public final class MessagingSettings {

  /// A name in links: `m.me/NAME`, `ig.me/m/NAME`.
  public static final String USERNAME = "username";

  public static final String PAGE_ID = "page_id";

  /// What an id at Meta looks like. Ids are opaque; this only keeps them from breaking an address.
  private static final String ID_PATTERN = "[^\\s/?#%&]{1,128}";

  private MessagingSettings() {}

  public static List<SettingSpec> common() {
    return List.of(
        secret(
            Credentials.ACCESS_TOKEN,
            true,
            "The token by which messages are sent, from the app's dashboard at Meta."),
        secret(
            Credentials.APP_SECRET,
            true,
            "The app's secret, under its basic settings; it signs the webhooks."),
        secret(
            Credentials.VERIFY_TOKEN,
            false,
            "A word of your own, entered beside the webhook address at Meta."),
        optional(
                HeaderSamples.APP_ID,
                "[0-9]{1,32}",
                "The app's id, in the app's basic settings; the token is looked after and samples are"
                    + " uploaded with it.")
            .like("123456789012345")
            .inWords("digits only"),
        optional(GraphAccess.GRAPH_URL, "https?://\\S+", "Another address in place of Meta's own.")
            .inWords("an address that begins with https:// or http://"),
        optional(
                GraphAccess.GRAPH_VERSION,
                "v[0-9]{1,3}\\.[0-9]{1,2}",
                "The version of Meta's Graph API, " + GraphAccess.VERSION + " unless set.")
            .inWords("a version such as " + GraphAccess.VERSION),
        optional(
                GraphAccess.APPSECRET_PROOF,
                "true|false",
                "Whether the app demands a proof of its secret with every call.")
            .inWords("true or false"));
  }

  public static SettingSpec optional(String name, String pattern, String help) {
    return new SettingSpec(name, false, false, Optional.of(pattern), help);
  }

  public static SettingSpec externalId(String help) {
    return id("external_id", true, help);
  }

  /// An id at Meta.
  public static SettingSpec id(String name, boolean required, String help) {
    return new SettingSpec(name, false, required, Optional.of(ID_PATTERN), help)
        .inWords("an id as Meta shows it, without spaces");
  }

  private static SettingSpec secret(String name, boolean required, String help) {
    return new SettingSpec(name, true, required, Optional.empty(), help);
  }
}

package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.port.channel.SettingSpec;
import java.util.Map;
import java.util.TreeMap;

/// A channel as people and programs are shown it: what its module says of itself, and where its
/// webhooks go.
public final class ChannelJson {

  private ChannelJson() {}

  public static ObjectNode write(ChannelDescriptor channel) {
    ObjectNode tree = Json.object().put("id", channel.id().value()).put("name", channel.name());
    tree.put("reopening", Words.of(channel.reopening()));
    tree.put("window", channel.window().toString());
    tree.set(
        "capabilities",
        Json.texts(channel.capabilities().stream().map(Capability::id).sorted().toList()));
    ObjectNode help = Json.object();
    new TreeMap<>(channel.accountCapabilities())
        .forEach((capability, about) -> help.put(capability.id(), about));
    tree.set(
        "account_capabilities", Json.texts(help.propertyStream().map(Map.Entry::getKey).toList()));
    tree.set("account_capability_help", help);
    tree.set("settings", Json.array(channel.settings(), ChannelJson::setting));
    tree.set("limits", Json.array(channel.limits(), ChannelJson::limit));
    tree.put("icon_svg", channel.iconSvg()).put("colour", channel.colour());
    ObjectNode texts = tree.putObject("texts");
    new TreeMap<>(channel.texts())
        .forEach((language, byKey) -> {
          ObjectNode inLanguage = texts.putObject(language);
          new TreeMap<>(byKey).forEach(inLanguage::put);
        });
    return tree.put("webhook_path", "/webhooks/" + channel.id());
  }

  private static ObjectNode setting(SettingSpec setting) {
    ObjectNode tree = Json.object().put("name", setting.name()).put("secret", setting.secret());
    tree.put("required", setting.required());
    Json.put(tree, "pattern", setting.pattern());
    Json.put(tree, "form", setting.form());
    Json.put(tree, "example", setting.example());
    return tree.put("help", setting.help());
  }

  private static ObjectNode limit(ChannelDescriptor.Limit limit) {
    return Json.object()
        .put("field", limit.field())
        .put("most", limit.most())
        .put("unit", limit.unit());
  }
}

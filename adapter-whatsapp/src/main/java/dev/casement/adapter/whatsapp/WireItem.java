package dev.casement.adapter.whatsapp;

import dev.casement.core.port.channel.AccountGroup;
import dev.casement.meta.ItemPath;
import dev.casement.meta.ItemPath.Step;
import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One item of a webhook body, and where it stands in it.
///
/// @param change its change's place within the entry; [#NONE] where the entry has none
/// @param field what the change is about, in Meta's words; empty where it does not say
/// @param list the name of the list it is in; empty where the change as a whole is the item
/// @param index its place in that list
/// @param envelope the entry it is in
record WireItem(
    int entry,
    int change,
    String field,
    Json value,
    String list,
    int index,
    Json element,
    Json envelope) {

  static final int NONE = -1;

  /// The lists of a change that hold items.
  static final Set<String> LISTS =
      Set.of(
          "messages",
          "statuses",
          "errors",
          "user_actions",
          "message_echoes",
          "calls",
          "user_preferences",
          "history",
          "state_sync",
          "groups");

  /// Every item of a body, in the order in which they stand.
  static List<WireItem> in(Json root) {
    List<WireItem> items = new ArrayList<>();
    List<Json> entries = root.items("entry");
    for (int e = 0; e < entries.size(); e++) {
      Json entry = entries.get(e);
      List<Json> changes = entry.items("changes");
      for (int c = 0; c < changes.size(); c++) {
        addChange(items, e, c, entry, changes.get(c));
      }
      if (changes.isEmpty()) {
        items.add(new WireItem(e, NONE, "", entry, "", 0, entry, entry));
      }
    }
    return items;
  }

  private static void addChange(List<WireItem> items, int e, int c, Json entry, Json change) {
    String field = change.textOrEmpty("field");
    Json value = change.at("value");
    int before = items.size();
    for (var member : value.node().properties()) {
      if (LISTS.contains(member.getKey())) {
        List<Json> elements = new Json(member.getValue()).items();
        for (int i = 0; i < elements.size(); i++) {
          items.add(new WireItem(e, c, field, value, member.getKey(), i, elements.get(i), entry));
        }
      }
    }
    if (items.size() == before) {
      items.add(new WireItem(e, c, field, value, "", 0, value, entry));
    }
  }

  /// The account it is for: the id of the number, and nothing else (decisions.md D24).
  Optional<String> account() {
    return value
        .at("metadata")
        .text("phone_number_id")
        .or(() -> value.at("recipient").text("phone_number_id"));
  }

  /// The accounts of the business account in the envelope, or the one of them whose number is
  /// named: for what is said about accounts, not for what customers do.
  AccountGroup group(String businessAccount) {
    return new AccountGroup(
        WhatsAppTemplates.WABA,
        businessAccount,
        value
            .text("display_phone_number")
            .or(() -> value.text("phone_number"))
            .map(printed -> new AccountGroup.OneNumber(WhatsAppLinks.NUMBER, printed)));
  }

  /// The entry's own time, for items without one.
  Json at() {
    return envelope.at("time");
  }

  /// The way to it from the root of its body.
  ItemPath path() {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.into("entry", entry));
    if (change != NONE) {
      steps.add(Step.into("changes", change));
    }
    if (!list.isEmpty()) {
      steps.add(Step.into("value", 0));
      steps.add(new Step(list, index, LISTS));
    }
    return new ItemPath(steps);
  }
}

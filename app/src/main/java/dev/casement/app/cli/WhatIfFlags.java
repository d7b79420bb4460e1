package dev.casement.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The members of a what-if question as flags. They become the body of `POST /v1/decisions`, so
/// that the command line and the API take the same and refuse the same.
final class WhatIfFlags {
  /// How the value of a flag becomes JSON.
  private enum Kind {
    TEXT,
    WHOLE,
    SWITCH,
    LIST,
    /// `true`, or a list.
    PURPOSES,
    /// A list of `CATEGORY@INSTANT`.
    CONVERSATIONS
  }

  private record Member(Flag flag, String path, Kind kind) {}

  private static final List<Member> MEMBERS =
      List.of(
          text("--channel", "channel", "CHANNEL", "The channel, such as whatsapp."),
          text(
              "--intent",
              "intent.kind",
              "KIND",
              "free_form, template, tagged or direct; else free_form."),
          text("--tag", "intent.tag", "TAG", "The tag of a tagged intent, such as HUMAN_AGENT."),
          text("--template", "intent.name", "NAME", "The name of a template."),
          text(
              "--category",
              "intent.category",
              "CATEGORY",
              "Of a template or a direct message; else utility."),
          text("--status", "intent.status", "STATUS", "Of a template; else approved."),
          onOff("--issue-resolution", "intent.issue_resolution", "The template is marked so."),
          text("--at", "at", "INSTANT", "The moment asked about; else now."),
          text(
              "--last-inbound",
              "last_inbound_at",
              "INSTANT",
              "When the customer last wrote; else never."),
          text(
              "--entry-point",
              "entry_point",
              "KIND",
              "How that came about: ad, page_button or comment."),
          text(
              "--commented-at",
              "commented_at",
              "INSTANT",
              "When the customer commented in public."),
          onOff(
              "--private-reply-sent", "private_reply_sent", "That comment had its private reply."),
          whole(
              "--sent-since-closed", "sent_since_closed", "Messages sent since the window closed."),
          text("--author", "author", "KIND", "human or automation; else human."),
          list("--capability", "capabilities", "CAPABILITY,…", "What Meta granted the account."),
          purposes("--opted-in", "opted_in", "What the customer agreed to; alone: all."),
          purposes("--opted-out", "opted_out", "What the customer stopped; alone: all."),
          text("--issue", "issue", "STATE", "open where the customer has an unresolved issue."),
          new Member(
              Flag.list(
                  "--open-conversation",
                  "CATEGORY@INSTANT,…",
                  "Billing conversations that are open."),
              "open_conversations",
              Kind.CONVERSATIONS),
          text(
              "--free-entry-until",
              "free_entry_until",
              "INSTANT",
              "Until when the entry point is free."),
          whole(
              "--month-service-count", "month_service_count", "Service conversations this month."),
          text("--text", "text", "TEXT", "What would be said, to be measured."),
          text("--phone", "recipient.phone", "PHONE", "The customer's number."),
          text("--user-id", "recipient.user_id", "ID", "The customer's id at the provider."));

  private WhatIfFlags() {}

  static List<Flag> all() {
    return MEMBERS.stream().map(Member::flag).toList();
  }

  /// The question's body.
  static ObjectNode body(Given given) {
    ObjectNode body = Json.object();
    body.putObject("intent").put("kind", impliedIntent(given));
    for (Member member : MEMBERS) {
      given.value(member.flag.name()).ifPresent(value -> put(body, member, value));
    }
    return body;
  }

  /// The flag that stands for a member, or the member where none does.
  static String flagOf(String field) {
    return MEMBERS.stream()
        .filter(member -> field.equals(member.path) || field.startsWith(member.path + "."))
        .findFirst()
        .map(member -> member.flag.name())
        .orElse(field);
  }

  private static String impliedIntent(Given given) {
    if (given.value("--tag").isPresent()) {
      return "tagged";
    }
    boolean template =
        List.of("--template", "--category", "--status", "--issue-resolution").stream()
            .anyMatch(flag -> given.value(flag).isPresent());
    return template ? "template" : "free_form";
  }

  private static void put(ObjectNode body, Member member, String value) {
    int dot = member.path.indexOf('.');
    ObjectNode owner = dot < 0 ? body : body.withObjectProperty(member.path.substring(0, dot));
    String name = member.path.substring(dot + 1);
    switch (member.kind) {
      case TEXT -> owner.put(name, value);
      case SWITCH -> owner.put(name, true);
      case WHOLE ->
          number(value).ifPresentOrElse(n -> owner.put(name, n), () -> owner.put(name, value));
      case LIST -> owner.set(name, Json.texts(parts(value)));
      case PURPOSES -> {
        switch (value) {
          case "true", "false" -> owner.put(name, Boolean.parseBoolean(value));
          default -> owner.set(name, Json.texts(parts(value)));
        }
      }
      case CONVERSATIONS -> owner.set(name, Json.array(parts(value), WhatIfFlags::conversation));
    }
  }

  private static ObjectNode conversation(String categoryAtInstant) {
    String[] parts = categoryAtInstant.split("@", 2);
    ObjectNode conversation = Json.object().put("category", parts[0]);
    if (parts.length == 2) {
      conversation.put("opened_at", parts[1]);
    }
    return conversation;
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.valueOf(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static List<String> parts(String list) {
    return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
  }

  private static Member text(String flag, String path, String parameter, String help) {
    return new Member(Flag.value(flag, parameter, help), path, Kind.TEXT);
  }

  private static Member whole(String flag, String path, String help) {
    return new Member(Flag.value(flag, "N", help), path, Kind.WHOLE);
  }

  private static Member onOff(String flag, String path, String help) {
    return new Member(Flag.onOff(flag, help), path, Kind.SWITCH);
  }

  private static Member list(String flag, String path, String parameter, String help) {
    return new Member(Flag.list(flag, parameter, help), path, Kind.LIST);
  }

  private static Member purposes(String flag, String path, String help) {
    return new Member(Flag.maybeValue(flag, "PURPOSE,…", help), path, Kind.PURPOSES);
  }
}

package dev.casement.core.domain.policy;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.template.Template;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A way out of a refusal. A policy names the kinds; an [Explanation] fills in what had to be
/// looked up.
public sealed interface Remedy {

  /// The name of this kind in the API.
  String kind();

  /// Get the customer's consent and record it.
  record AskOptIn() implements Remedy {
    public static final AskOptIn IT = new AskOptIn();

    @Override
    public String kind() {
      return "ask_opt_in";
    }
  }

  /// Send a template; the customer's answer opens the window.
  record SendTemplate(List<Template> templates) implements Remedy {
    public static final SendTemplate ANY = new SendTemplate(List.of());

    public SendTemplate {
      templates = List.copyOf(templates);
    }

    @Override
    public String kind() {
      return "send_template";
    }
  }

  /// A person may answer under the human-agent tag, until then.
  record HumanAgent(Instant until) implements Remedy {
    @Override
    public String kind() {
      return "human_agent";
    }
  }

  /// Go on at another address of the customer where a message is allowed now.
  record SwitchChannel(List<Reachable> reachable) implements Remedy {
    public static final SwitchChannel ANY = new SwitchChannel(List.of());

    public SwitchChannel {
      reachable = List.copyOf(reachable);
    }

    @Override
    public String kind() {
      return "switch_channel";
    }
  }

  /// Keep the text until the customer answers.
  record Hold() implements Remedy {
    public static final Hold IT = new Hold();

    @Override
    public String kind() {
      return "hold";
    }
  }

  /// Give the customer a link by which to write.
  record SendLink(Optional<String> url) implements Remedy {
    public static final SendLink ANY = new SendLink(Optional.empty());

    @Override
    public String kind() {
      return "send_link";
    }
  }

  /// Only the customer can go on.
  record WaitForCustomer() implements Remedy {
    public static final WaitForCustomer IT = new WaitForCustomer();

    @Override
    public String kind() {
      return "wait_for_customer";
    }
  }

  /// Another address of the same person, and how it may be written to now.
  record Reachable(
      ChannelId channel,
      AccountId account,
      CustomerAddress address,
      Optional<ConversationId> conversation,
      AllowReason how) {}
}

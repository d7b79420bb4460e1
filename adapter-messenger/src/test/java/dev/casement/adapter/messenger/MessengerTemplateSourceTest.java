package dev.casement.adapter.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelPlugin;
import dev.casement.core.port.channel.TemplateDesk;
import dev.casement.testkit.TemplateSourceContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MessengerTemplateSourceTest implements TemplateSourceContract {

  @Override
  public ChannelPlugin plugin() {
    return new MessengerPlugin();
  }

  @Override
  public ConnectedAccount account() {
    return Pages.page(Set.of(Capability.UTILITY_TEMPLATES), Map.of());
  }

  @Override
  public List<Integer> throttles() {
    return List.of(4, 17, 32, 613);
  }

  @Override
  public String path() {
    return "/500/message_templates";
  }

  @Test
  void onlyGrantedPagesHandTemplatesIn() {
    try (Channel channel = plugin().open(Pages.environment("http://127.0.0.1:9"))) {
      TemplateDesk desk = channel.templateDesk().orElseThrow();

      assertThat(desk.isOpenTo(account().account())).isTrue();
      assertThat(desk.isOpenTo(Pages.page().account())).isFalse();
    }
  }
}

package dev.casement.testkit;

import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.port.channel.ReceivedItem;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An item of a webhook in one line, for a recorded body's expectations.
///
/// Records are written with the members that say something: what is empty, `false` or as usual is
/// left out, so that a new member of a record changes only the lines in which it is used.
public final class Told {

  private Told() {}

  public static String line(ReceivedItem item) {
    String at = item.at().map(Object::toString).orElse("-");
    String account =
        item.account()
            .or(() -> item.group().map(group -> group.setting() + "=" + group.value()))
            .orElse("-");
    return item.position() + " " + account + " " + at + " " + told(item.event());
  }

  private static String told(@Nullable Object value) {
    return switch (value) {
      case Failure failure -> told(failure);
      case Optional<?> optional -> told(optional.orElse(null));
      case Collection<?> all -> all.stream().map(Told::told).toList().toString();
      case Record told when isNamedByItself(told) -> told.toString();
      case Record told -> told.getClass().getSimpleName() + members(told);
      case null, default -> String.valueOf(value);
    };
  }

  /// Without the sentences, which belong to the error table.
  private static String told(Failure failure) {
    return "%d %s %s%s"
        .formatted(
            failure.code(),
            failure.kind(),
            failure.who(),
            failure.retryAt().map(at -> " retryAt=" + at).orElse(""));
  }

  private static List<String> members(Record told) {
    List<String> members = new ArrayList<>();
    for (RecordComponent component : told.getClass().getRecordComponents()) {
      Object value = value(told, component);
      if (!isSilent(value)) {
        members.add(component.getName() + "=" + told(value));
      }
    }
    return members;
  }

  private static boolean isSilent(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(Told::isSilent).orElse(true);
      case Collection<?> all -> all.isEmpty();
      // Sentences by language, which belong to their table.
      case Map<?, ?> _ -> true;
      case Boolean flag -> !flag;
      case String text -> text.isEmpty();
      case Circumstances.Forwarded forwarded -> forwarded == Circumstances.Forwarded.NO;
      case Record told -> !isNamedByItself(told) && members(told).isEmpty();
      default -> false;
    };
  }

  /// Whether its text is its value, as with ids and addresses.
  private static boolean isNamedByItself(Record told) {
    try {
      return told.getClass().getMethod("toString").getDeclaringClass() == told.getClass()
          && !told.toString().startsWith(told.getClass().getSimpleName() + "[");
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("everything has a toString", e);
    }
  }

  private static Object value(Record told, RecordComponent component) {
    try {
      return component.getAccessor().invoke(told);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record shows its components", e);
    }
  }
}

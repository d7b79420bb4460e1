package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.billing.MonthTotals;
import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Erasures;
import dev.casement.core.port.store.Page;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// No row of one company is seen, or taken away, through another.
///
/// The test fills one company with everything there is, and then calls every method of every port
/// that takes a company: with the other company each must answer nothing; with the right one, each
/// must find something, so that the arguments are known to be the right ones. A method added to a
/// port later is called too.
public interface CompanyIsolationContract extends StoreContract {

  @Test
  default void showsNothingOfOneCompanyToAnother() throws Exception {
    World world = new World();
    Map<Class<?>, List<Object>> arguments = new Belongings(stores(), world).fill();
    CompanyId stranger = new World().company;
    List<Method> removing = new ArrayList<>();
    for (Object port : ports()) {
      for (Method method : askingForACompany(port)) {
        assertThat(answers(port, method, stranger, arguments)).as("%s", method).isEmpty();
        if (method.getReturnType() == boolean.class) {
          removing.addFirst(method);
        } else if (port instanceof Erasures) {
          removing.addLast(method);
        } else {
          assertThat(answers(port, method, world.company, arguments)).as("%s", method).isNotEmpty();
        }
      }
    }
    for (Method method : removing) {
      Object port = port(method);
      assertThat(answers(port, method, world.company, arguments)).as("%s", method).isNotEmpty();
    }
  }

  private Object port(Method method) throws Exception {
    for (Object port : ports()) {
      if (method.getDeclaringClass().isInstance(port)) {
        return port;
      }
    }
    throw new AssertionError("no port for " + method);
  }

  private List<Object> ports() throws Exception {
    List<Object> ports = new ArrayList<>();
    for (Record all : List.of(stores(), stores().desk())) {
      for (RecordComponent component : all.getClass().getRecordComponents()) {
        ports.add(component.getAccessor().invoke(all));
      }
    }
    ports.remove(stores().desk());
    return ports;
  }

  private static List<Method> askingForACompany(Object port) {
    return Arrays.stream(port.getClass().getInterfaces())
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> List.of(method.getParameterTypes()).contains(CompanyId.class))
        .filter(method ->
            method.getReturnType() != AutoCloseable.class && method.getReturnType() != void.class)
        .toList();
  }

  /// What the method answers, other than nothing, over all combinations of arguments.
  private static List<Object> answers(
      Object port, Method method, CompanyId company, Map<Class<?>, List<Object>> arguments)
      throws Exception {
    List<List<Object>> calls = List.of(List.of());
    for (Class<?> type : method.getParameterTypes()) {
      List<Object> choices =
          type == CompanyId.class ? List.of(company) : arguments.getOrDefault(type, List.of());
      assertThat(choices).as("something to call %s with for %s", method, type).isNotEmpty();
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> call : calls) {
        for (Object choice : choices) {
          List<Object> more = new ArrayList<>(call);
          more.add(choice);
          longer.add(more);
        }
      }
      calls = longer;
    }
    List<Object> answers = new ArrayList<>();
    method.setAccessible(true);
    for (List<Object> call : calls) {
      Object answer = method.invoke(port, call.toArray());
      if (!isNothing(method, answer)) {
        answers.add(answer);
      }
    }
    return answers;
  }

  private static boolean isNothing(Method method, Object answer) {
    return switch (answer) {
      case Optional<?> maybe -> maybe.isEmpty();
      case Collection<?> all -> all.isEmpty();
      case Page<?> page -> page.items().isEmpty();
      case Boolean done -> !done;
      case MonthTotals month -> month.isZero();
      case AccountStanding standing -> standing.equals(AccountStanding.GOOD);
      // The oldest number of a feed without entries is the first that it will give.
      case Long number -> number <= (method.getName().equals("oldest") ? 1 : 0);
      default -> throw new AssertionError("what is nothing for " + method + "?");
    };
  }
}

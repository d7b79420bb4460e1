package dev.casement.app.http.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which endpoint stands behind which method and address. Filled before the server starts.
///
/// Where several templates fit an address, the one with a word where the other has a name wins.
public final class Routes {
  /// How long a body of the API may be, in bytes.
  public static final int BODY_LIMIT = 1 << 20;

  /// Stands for every method.
  private static final String ANY = "*";

  private final Map<String, Address> addresses = new LinkedHashMap<>();
  private List<Address> ordered = List.of();

  /// The routes of these resources.
  public static Routes of(Collection<? extends Resource> resources) {
    Routes routes = new Routes();
    resources.forEach(resource -> resource.addTo(routes));
    return routes;
  }

  public Routes get(String template, Endpoint endpoint) {
    return on("GET", template, endpoint);
  }

  public Routes post(String template, Endpoint endpoint) {
    return on("POST", template, endpoint);
  }

  /// An address that takes a file of any length, to be read as it comes.
  public Routes upload(String template, Endpoint endpoint) {
    return on("POST", template, new Target(template, 0, true, endpoint));
  }

  public Routes put(String template, Endpoint endpoint) {
    return on("PUT", template, endpoint);
  }

  public Routes patch(String template, Endpoint endpoint) {
    return on("PATCH", template, endpoint);
  }

  public Routes delete(String template, Endpoint endpoint) {
    return on("DELETE", template, endpoint);
  }

  /// Every method of an address.
  public Routes any(String template, int bodyLimit, Endpoint endpoint) {
    return on(ANY, template, bodyLimit, endpoint);
  }

  public Routes on(String method, String template, Endpoint endpoint) {
    return on(method, template, BODY_LIMIT, endpoint);
  }

  /// Adds an endpoint.
  ///
  /// @param template such as `/v1/messages/{id}` or `/sandbox/graph/{version}/{path...}`
  /// @param bodyLimit how many bytes a body may have
  public Routes on(String method, String template, int bodyLimit, Endpoint endpoint) {
    return on(method, template, new Target(template, bodyLimit, false, endpoint));
  }

  private Routes on(String method, String template, Target target) {
    Address address =
        addresses.computeIfAbsent(template, text -> new Address(new PathTemplate(text)));
    if (address.targets.putIfAbsent(method, target) != null) {
      throw new IllegalArgumentException(method + " " + template + " is there already");
    }
    List<Address> sorted = new ArrayList<>(addresses.values());
    sorted.sort(Comparator.comparing(known -> known.template.order()));
    ordered = List.copyOf(sorted);
    return this;
  }

  /// Every method and template there is: `GET /v1/channels`.
  public List<String> all() {
    return ordered.stream()
        .flatMap(address ->
            address.targets.keySet().stream().map(m -> m + " " + address.template.text()))
        .toList();
  }

  Found find(String method, List<String> path) {
    Set<String> allowed = new TreeSet<>();
    for (Address address : ordered) {
      Optional<Map<String, String>> names = address.template.match(path);
      if (names.isPresent()) {
        Optional<Target> target = address.target(method);
        if (target.isPresent()) {
          return new Found.Hit(target.get(), names.get());
        }
        allowed.addAll(address.methods());
      }
    }
    return allowed.isEmpty() ? new Found.Nothing() : new Found.OtherMethods(allowed);
  }

  /// What is at an address.
  sealed interface Found {
    record Hit(Target target, Map<String, String> names) implements Found {}

    record OtherMethods(Set<String> allowed) implements Found {}

    record Nothing() implements Found {}
  }

  /// What is behind a method of an address.
  ///
  /// @param takesFile whether the body is a file, which the endpoint reads itself
  record Target(String template, int bodyLimit, boolean takesFile, Endpoint endpoint) {}

  private static final class Address {
    private final PathTemplate template;
    private final Map<String, Target> targets = new LinkedHashMap<>();

    Address(PathTemplate template) {
      this.template = template;
    }

    Optional<Target> target(String method) {
      return Optional.ofNullable(targets.get(method))
          .or(() ->
              method.equals("HEAD") ? Optional.ofNullable(targets.get("GET")) : Optional.empty())
          .or(() -> Optional.ofNullable(targets.get(ANY)));
    }

    Set<String> methods() {
      Set<String> methods = new TreeSet<>(targets.keySet());
      methods.add("OPTIONS");
      if (targets.containsKey("GET")) {
        methods.add("HEAD");
      }
      return methods;
    }
  }
}

package dev.casement.app.http.server;

import dev.casement.app.http.problem.ProblemType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A request, read whole.
///
/// @param method in capitals
/// @param path as it came, percent-encoding undone segment by segment
/// @param route the template that matched: `/v1/messages/{id}`
/// @param parameters what stands for the template's `{names}`
/// @param query every value by name, in order
/// @param headers the values by lower-case name; several of one name are joined by commas
/// @param body the raw bytes; nobody may change them
/// @param remote the address of the peer
/// @param file the file that it brings, where the route takes one; the body is empty then
@SuppressWarnings("ArrayRecordComponent") // a body is passed on and never compared
public record Request(
    String method,
    String path,
    String route,
    Map<String, String> parameters,
    Map<String, List<String>> query,
    Map<String, String> headers,
    byte[] body,
    String remote,
    Optional<SentFile.Source> file) {
  public Request {
    parameters = Map.copyOf(parameters);
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /// What stands for a `{name}` of the route's template.
  ///
  /// @throws IllegalArgumentException where the template has no such name
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no {" + name + "} in " + route);
    }
    return value;
  }

  /// The value of a query parameter. Given twice with different values it is a bad request.
  public Optional<String> query(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    if (Set.copyOf(values).size() > 1) {
      throw ProblemType.BAD_REQUEST
          .with("The query parameter '" + name + "' is given more than once.")
          .asException();
    }
    return values.stream().findFirst();
  }

  /// A header, whatever the case of its name.
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}

package dev.casement.app.http;

import dev.casement.app.http.input.Fields;
import dev.casement.app.http.input.JsonBody;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Request;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.Author;
import dev.casement.core.usecase.Authenticate;
import dev.casement.core.usecase.Language;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A request of somebody whom we know.
record Call(Request request, Authenticate.Caller caller) {
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  CompanyId company() {
    return caller.company();
  }

  /// Whom the provider will take for the author: `Casement-Author: automation` lowers.
  Author author() {
    return author(false);
  }

  /// The author of a request whose body may lower it too.
  Author author(boolean lowered) {
    boolean byHeader =
        request
            .header("Casement-Author")
            .filter(kind -> kind.strip().equalsIgnoreCase("automation"))
            .isPresent();
    return caller.author(lowered || byHeader);
  }

  boolean mayPay() {
    return caller.mayPay();
  }

  Language language() {
    return Language.of(request.header("Accept-Language").orElse(""));
  }

  /// Where whoever asks is; a zone that nobody knows is none, as with languages.
  Optional<ZoneId> zone() {
    return request.header("Casement-Time-Zone").filter(ZONES::contains).map(ZoneId::of);
  }

  String id() {
    return request.parameter("id");
  }

  /// The members of the body.
  Fields body() {
    return Fields.of(JsonBody.read(request.body()));
  }

  /// The members of the body, of which there need not be one.
  Fields bodyOrNone() {
    return request.body().length == 0 ? Fields.none() : body();
  }

  Optional<String> query(String name) {
    return request.query(name).filter(value -> !value.isEmpty());
  }

  /// A query parameter that is true or false.
  Optional<Boolean> flag(String name) {
    return query(
        name,
        word ->
            switch (word) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            },
        "must be true or false");
  }

  /// A query parameter that has to be there.
  String required(String name) {
    return query(name)
        .orElseThrow(() ->
            ProblemType.BAD_REQUEST
                .with("The query parameter '" + name + "' is missing.")
                .asException());
  }

  /// A query parameter made into something.
  <T> Optional<T> query(String name, Function<String, Optional<T>> make, String otherwise) {
    return query(name)
        .map(value ->
            make.apply(value)
                .orElseThrow(() ->
                    ProblemType.BAD_REQUEST
                        .with("The query parameter '" + name + "' " + otherwise + ".")
                        .asException()));
  }
}

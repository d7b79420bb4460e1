package dev.casement.app.http;

import dev.casement.app.http.problem.Problem;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.core.usecase.FieldFault;
import java.util.List;

/// Says that there is no such thing, or none of this company's.
final class Missing {
  private Missing() {}

  /// The thing that the address names.
  static Problem of(String what) {
    return ProblemType.NOT_FOUND.with("Your company has no such " + what + ".");
  }

  /// The thing that a member of the body names.
  static Problem of(String what, String field) {
    return of(what).naming(List.of(new FieldFault(field, "must be the id of an existing " + what)));
  }
}

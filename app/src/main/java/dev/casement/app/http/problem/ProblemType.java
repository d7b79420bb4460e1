package dev.casement.app.http.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of trouble that the API knows, each with its own page.
public enum ProblemType {
  MALFORMED_JSON(
      400,
      "The body is not JSON",
      "The body of the request could not be read as JSON in UTF-8. The detail says where reading"
          + " stopped."),
  BAD_REQUEST(
      400,
      "The request cannot be understood",
      "A query parameter, a cursor or a header has a value that means nothing here. The detail, and"
          + " `errors` where it stands, name it."),
  UNAUTHORIZED(
      401,
      "No valid token",
      "Send `Authorization: Bearer TOKEN` with a token of your company. A token is shown once, when"
          + " it is made; a lost one has to be replaced."),
  NOT_SIGNED(
      401,
      "The signature does not fit",
      "No app secret configured for this channel gives the signature that came with the webhook."
          + " Check the `app_secret` of the account, and that nothing on the way changes the"
          + " body."),
  FORBIDDEN(
      403,
      "Not permitted",
      "The token is valid, but whoever it belongs to may not do this. Ask an administrator of your"
          + " company."),
  WRONG_VERIFY_TOKEN(
      403,
      "The verify token does not fit",
      "The provider asked us to prove that this address is yours, with a verify token that no"
          + " account on this channel has."),
  NOT_FOUND(
      404,
      "Nothing is here",
      "There is nothing at this address, or nothing that belongs to your company. Rows of other"
          + " companies are answered in the same way."),
  METHOD_NOT_ALLOWED(
      405,
      "This method is not for this address",
      "The address exists, but not for this HTTP method. The `Allow` header lists those it has."),
  TIMEOUT(
      408,
      "The request took too long to arrive",
      "The rest of the request did not come in time. Nothing was done; send it again."),
  CONFLICT(
      409,
      "The state forbids it",
      "What you ask for contradicts what is stored: it exists already, or is past the point at"
          + " which it could be changed. The detail says which."),
  BLOCKED_BY_POLICY(
      409,
      "The channel's rules forbid this message",
      "The provider would refuse this message, so it was not sent and nothing was stored."
          + " `decision` names the rule, the reasons, and what would help, best first. Once the"
          + " reason is gone, the same request succeeds, under the same idempotency key too."),
  TOO_LARGE(
      413,
      "The body is too large",
      "The body is longer than this address takes. The detail tells the limit."),
  RANGE_NOT_SATISFIABLE(
      416,
      "There is no such part",
      "The part of the file that the `Range` header asks for lies beyond its end. `Content-Range`"
          + " tells how long the file is."),
  INVALID_FIELDS(
      422,
      "Some fields are not right",
      "The body is JSON, but some members are missing, unknown, or have values that cannot be used."
          + " `errors` lists all of them; `field` is dotted from the body's root."),
  KEY_REUSED(
      422,
      "The idempotency key was used for something else",
      "Under this `Idempotency-Key` another body was sent to the same address. Use a new key for a"
          + " new request."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "More requests came than are taken at a time. Wait as long as `Retry-After` says."),
  HEADERS_TOO_LARGE(
      431,
      "The headers are too large",
      "The address or the headers of the request are longer than this server takes."),
  INTERNAL(
      500,
      "Something broke on our side",
      "This is a fault of Casement or its installation. The detail has an incident number, under"
          + " which the operator finds the cause in the log."),
  UNAVAILABLE(
      503,
      "Not available for the moment",
      "The store cannot be reached or takes no more for the moment, or the server is stopping."
          + " Nothing was kept; try again after `Retry-After`."),
  PROVIDER_REFUSED(
      502,
      "The provider did not answer as it should",
      "The channel's provider could not be reached or refused a request that we had to make to"
          + " answer you. The detail says what it said.");

  private final int status;
  private final String title;
  private final String explanation;

  ProblemType(int status, String title, String explanation) {
    this.status = status;
    this.title = title;
    this.explanation = explanation;
  }

  /// The type with this slug.
  public static Optional<ProblemType> of(String slug) {
    return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
  }

  public int status() {
    return status;
  }

  /// The last part of its address: `blocked-by-policy`.
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String title() {
    return title;
  }

  /// What its page says.
  public String explanation() {
    return explanation;
  }

  public Problem with(String detail) {
    return Problem.of(this, detail);
  }
}

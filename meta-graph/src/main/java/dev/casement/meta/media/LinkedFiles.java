package dev.casement.meta.media;

import dev.casement.core.domain.channel.Secret;
import dev.casement.meta.GraphAccess;
import dev.casement.meta.GraphClient;
import dev.casement.meta.RetryAfter;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Opens files under the addresses that Meta, or whoever wrote a webhook, gave for them.
///
/// Such an address is followed only over https and only to public hosts, each redirect anew; but
/// where the operator has this account speak to a Graph of its own, as in the sandbox, that very
/// address is as good as Meta's. The access token goes to Meta's own hosts and to nobody else.
public final class LinkedFiles {

  /// Where Meta serves what was received on WhatsApp.
  private static final List<String> METAS = List.of("lookaside.fbsbx.com");

  private static final String META = ".facebook.com";
  private static final int MOST_REDIRECTS = 4;

  private final OkHttpClient anywhere;
  private final OkHttpClient inPublic;
  private final InstantSource clock;

  public LinkedFiles(GraphClient graph, InstantSource clock) {
    this.anywhere = graph.forFiles();
    this.inPublic = anywhere.newBuilder().dns(PublicAddress.LOOKUP).build();
    this.clock = clock;
  }

  /// What is at an address.
  public sealed interface Found {

    /// The bytes, for the caller to close.
    record Opened(InputStream body) implements Found {}

    /// Nothing, or nothing for us: an address that has expired looks like that.
    record Nothing(String detail) implements Found {}

    /// We do not go there.
    record Forbidden(String detail) implements Found {}

    /// Nobody answered as they should.
    record Trouble(String detail, Optional<Duration> after) implements Found {}
  }

  /// Opens what is there, with the account's token where Meta wants to see it.
  ///
  /// @param access whose file it is
  /// @param withToken whether the provider asks for the token here
  public Found open(GraphAccess access, String link, boolean withToken) {
    HttpUrl url = HttpUrl.parse(link);
    if (url == null) {
      return new Found.Forbidden("no web address");
    }
    Optional<Secret> token = withToken ? access.token() : Optional.empty();
    HttpUrl home = HttpUrl.get(access.base().toString());
    return follow(url, home, token);
  }

  private Found follow(HttpUrl first, HttpUrl home, Optional<Secret> token) {
    HttpUrl url = first;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      boolean isHome = isSameHost(url, home);
      if (!isHome && !url.isHttps()) {
        return new Found.Forbidden("not https");
      }
      if (!isHome && isPrivateLiteral(url)) {
        return new Found.Forbidden("not a public address");
      }
      try {
        Response response =
            (isHome ? anywhere : inPublic).newCall(request(url, isHome, token)).execute();
        Optional<HttpUrl> next = redirect(url, response);
        if (next.isEmpty()) {
          return found(response);
        }
        response.close();
        url = next.get();
      } catch (UnknownHostException nobody) {
        return new Found.Trouble("no public address of " + url.host(), Optional.empty());
      } catch (IOException broken) {
        return new Found.Trouble(
            "no answer from " + url.host() + " (" + broken.getClass().getSimpleName() + ")",
            Optional.empty());
      }
    }
    return new Found.Forbidden("too many redirects");
  }

  private static Request request(HttpUrl url, boolean isHome, Optional<Secret> token) {
    Request.Builder request = new Request.Builder().url(url);
    token
        .filter(_ -> isHome || isMetas(url))
        .ifPresent(secret -> request.header("Authorization", "Bearer " + secret.reveal()));
    return request.build();
  }

  static boolean isMetas(HttpUrl url) {
    return url.isHttps() && (METAS.contains(url.host()) || url.host().endsWith(META));
  }

  private static boolean isSameHost(HttpUrl url, HttpUrl home) {
    return url.scheme().equals(home.scheme())
        && url.host().equals(home.host())
        && url.port() == home.port();
  }

  /// A host that is written as an address never reaches the look-up.
  private static boolean isPrivateLiteral(HttpUrl url) {
    try {
      return !PublicAddress.is(InetAddress.ofLiteral(url.host()));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static Optional<HttpUrl> redirect(HttpUrl from, Response response) {
    String location = response.header("Location");
    return response.isRedirect() && location != null
        ? Optional.ofNullable(from.resolve(location))
        : Optional.empty();
  }

  private Found found(Response response) {
    int status = response.code();
    if (status == 200) {
      return new Found.Opened(response.body().byteStream());
    }
    try (response) {
      String detail = "HTTP " + status + " from " + response.request().url().host();
      return status >= 400 && status < 500 && status != 429 && status != 408
          ? new Found.Nothing(detail)
          : new Found.Trouble(detail, RetryAfter.in(response, clock.instant()));
    }
  }
}

package dev.casement.app.http;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.casement.app.http.problem.ProblemType;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.usecase.Channels;
import java.util.Optional;
import java.util.regex.Pattern;

/// `/v1/links`: addresses and QR codes by which customers start a conversation.
final class LinksApi implements Resource {
  private static final int LONGEST_TEXT = 1_000;

  /// What m.me gives back at most.
  private static final int LONGEST_REF = 250;

  private static final Pattern REF = Pattern.compile("[A-Za-z0-9=_-]{1," + LONGEST_REF + "}");

  private final Access access;
  private final AccountStore accounts;
  private final Channels channels;

  LinksApi(Access access, AccountStore accounts, Channels channels) {
    this.access = access;
    this.accounts = accounts;
    this.channels = channels;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/links", access.everybody(this::link));
  }

  private Response link(Call call) {
    Optional<String> text =
        call.query(
            "text",
            words -> Optional.of(words).filter(some -> some.length() <= LONGEST_TEXT),
            "must have at most " + LONGEST_TEXT + " characters");
    Optional<String> ref =
        call.query(
            "ref",
            token -> Optional.of(token).filter(some -> REF.matcher(some).matches()),
            "must be letters, digits and -_=, at most " + LONGEST_REF + " of them");
    Optional<ChannelAccount> account =
        accounts
            .account(call.company(), new AccountId(call.required("account_id")))
            .map(ConnectedAccount::account);
    if (account.isEmpty()) {
      return Response.problem(Missing.of("account"));
    }
    return channels
        .channel(account.get().channel())
        .flatMap(Channel::links)
        .flatMap(links -> links.link(account.get(), text, ref))
        .map(url -> Response.json(200, Json.object().put("url", url).put("qr_svg", qrSvg(url))))
        .orElseGet(() ->
            Response.problem(
                ProblemType.CONFLICT.with(
                    "There is no such link: the channel has none, takes no text or ref in it, or"
                        + " the settings of the account do not suffice.")));
  }

  /// A QR code as a picture: one path of squares, one by one.
  private static String qrSvg(String url) {
    BitMatrix dots = qr(url);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dots.getHeight(); y++) {
      for (int x = 0; x < dots.getWidth(); x++) {
        if (dots.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + dots.getWidth()
        + " "
        + dots.getHeight()
        + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"
        + dots.getWidth()
        + "v"
        + dots.getHeight()
        + "H0z\"/><path d=\""
        + path
        + "\"/></svg>";
  }

  private static BitMatrix qr(String url) {
    try {
      return new QRCodeWriter().encode(url, BarcodeFormat.QR_CODE, 0, 0);
    } catch (WriterException tooLong) {
      throw new IllegalStateException("a link too long for a QR code", tooLong);
    }
  }
}

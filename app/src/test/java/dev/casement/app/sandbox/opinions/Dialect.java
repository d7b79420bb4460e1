package dev.casement.app.sandbox.opinions;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.port.channel.StandIn.Request;
import java.util.List;
import java.util.Map;

/// How customers and programs speak to one provider, written after the provider's own pages and
/// without our senders.
interface Dialect {

  String ACCOUNT = "100200300400500";

  CustomerAddress customer();

  Map<String, String> settings();

  /// Everything a customer may do.
  List<Deed> deeds();

  /// Everything a company may wish to send.
  List<Wish> wishes();

  /// What the company asked of the provider before the history begins.
  default List<Request> preparations() {
    return List.of();
  }

  /// The request by which this leaves in this manner.
  ///
  /// @param comment the comment it answers, where the manner is a private reply
  Request request(Wish wish, Manner manner, String comment);
}

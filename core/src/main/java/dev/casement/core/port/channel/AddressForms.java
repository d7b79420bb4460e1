package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.CustomerAddress;
import java.util.List;

/// The forms in which one address may be written: where a country changed its numbers, the provider
/// may name one customer now by the old form, now by the new one. Pure.
@FunctionalInterface
public interface AddressForms {

  /// Each address has one form.
  AddressForms ONE = _ -> List.of();

  /// The other forms of an address, without itself. Symmetric: where `b` is another form of `a`,
  /// `a` is one of `b`. Only forms that cannot belong to two people at the same time.
  List<CustomerAddress> others(CustomerAddress address);
}

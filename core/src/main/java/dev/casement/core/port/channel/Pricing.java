package dev.casement.core.port.channel;

import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.SendProposal;

/// What a message would cost. Pure, like a policy.
public interface Pricing {

  /// The price of sending this now, as far as the provider's model and the facts tell it.
  Quote quote(SendProposal proposal, PolicyFacts facts);
}

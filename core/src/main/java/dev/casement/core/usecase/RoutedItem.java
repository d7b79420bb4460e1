package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.store.WebhookEvent;
import java.util.Optional;

/// An item of a webhook with the account it is for.
///
/// @param account whose it is; empty where it has no home
/// @param company who is shown it
/// @param reason why it has no home
/// @param raw where its raw form will be found
/// @param single the raw body of this item alone
record RoutedItem(
    WebhookEvent event,
    ReceivedItem item,
    Optional<ConnectedAccount> account,
    CompanyId company,
    Optional<String> reason,
    RawRef raw,
    java.util.function.Supplier<byte[]> single) {}

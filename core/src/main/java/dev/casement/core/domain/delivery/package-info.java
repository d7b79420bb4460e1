/// How a message fares on its way out: what the provider answered at once ([SendOutcome]), what it
/// tells later ([DeliveryReceipt]), and the states that follow from both ([DeliveryState]).
@NullMarked
package dev.casement.core.domain.delivery;

import org.jspecify.annotations.NullMarked;

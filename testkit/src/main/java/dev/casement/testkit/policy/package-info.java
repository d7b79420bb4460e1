/// What every channel's policy must keep to, whatever its rules are.
///
/// A channel's test implements [PolicyContract] and gives it a [PolicyFixture]: the policy, and for
/// each rule with a date a [Probe] whose answer changes on that date, as [RuleBookContract] tries.
/// [Situations] makes up the facts and proposals that the properties run on.
@NullMarked
package dev.casement.testkit.policy;

import org.jspecify.annotations.NullMarked;

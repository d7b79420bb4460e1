/// Looks a template over before its provider does. A [LintRule] is data: the provider's rule with
/// its dates and its source, how much it weighs, and a check; [TemplateLint] puts those in force at
/// a moment to a draft. The checks know how to look and no rule: limits and words are theirs who
/// write the rules down, a channel's module; [TellingWords] are what several of them need.
@NullMarked
package dev.casement.core.domain.template.lint;

import org.jspecify.annotations.NullMarked;

/// The one place that turns domain values into JSON trees and back, in the shapes of the API.
///
/// The HTTP API shows these trees and the store keeps them, so what was stored can be shown as it
/// is. Each codec has `write`, which makes a tree, and `read`, which takes one that `write` made:
/// unknown members are passed over, since a newer version may have written them. Requests from
/// outside are another matter: whoever takes them checks their members first and then reads them
/// here; what cannot be read is a [ShapeException] that names the member.
///
/// - [Json]: the mapper, texts and trees; [Members]: reading an object; [Words]: our enumerations
/// - [ContentJson] with [MediaJson], [ParametersJson]: what a message says
/// - [DecisionJson] with [IntentJson], [MannerJson], [RuleJson], [WindowJson], [RemedyJson],
///   [QuoteJson]: what a policy answered
/// - [FailureJson], [StepJson], [AuthorJson], [IdentityJson], [EvidenceJson], [TemplateJson] with
///   [ComponentJson]
///
/// Names are snake_case, instants ISO-8601 in UTC to the millisecond, our own enumerations
/// lower-case. A member that has nothing to say is left out, unless the API promises it; then it is
/// null.
@NullMarked
package dev.casement.app.json;

import org.jspecify.annotations.NullMarked;

/**
 * Mail through the operator's own SMTP server. Whoever has something to say to somebody without waiting queues it:
 *
 * <pre>{@code
 * static final LinkPurpose CONFIRM = new LinkPurpose("need.confirm");
 *
 * if (mails.ready()) {
 *     mails.queue(Mail.to(person, "mail.need.confirm", "confirm:" + need + ":" + commandId)
 *             .with(new Mail.Link(CONFIRM, "need:" + need, 30, "/confirm/")));
 * }
 * }</pre>
 *
 * <p>The template is a key of the bundles: {@code mail.need.confirm.subject} and {@code mail.need.confirm.text} (which may
 * take the arguments; office, link, its end and a footer are added). A mail has no secret text: a plain sentence and a link,
 * never a title, a company's name or a content. What is queued stands in the vault, sealed under the key of its recipient or
 * record, and so survives restarts and is gone with an erasure.
 *
 * <p>A mail is tried again with growing pauses for five days, unless the server refuses it for good. The link is made when it
 * is sent, and only its hash is kept. Right before that it is looked at once more: nothing is sent to somebody locked or erased,
 * nor after {@code vault.links().end(purpose, subject)}. Of several nodes one sends each mail. It is sent twice only when
 * the process is killed, or the connection breaks, between the server's acceptance and our knowing it; then under the same
 * Message-ID, and both links hold until one is used: whoever uses one ends the others by {@code end}.
 */
package jp.musubi.node.mail;

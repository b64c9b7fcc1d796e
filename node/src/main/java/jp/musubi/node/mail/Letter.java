package jp.musubi.node.mail;

/**
 * A mail in words.
 *
 * @param id what stands before the at sign of its Message-ID
 * @param to the address
 * @param office the name that mails come from
 */
public record Letter(String id, String to, String office, String subject, String text) {}

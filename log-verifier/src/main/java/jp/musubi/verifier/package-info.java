/**
 * Verifies an exported event log without the software that wrote it. Only the Java platform is needed:
 * {@code java -jar log-verifier.jar EXPORT [SIZE:ROOT]}.
 */
package jp.musubi.verifier;

package jp.musubi.command.pairing;

import jp.musubi.language.pairing.PairingState;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a pairing that stands.
 *
 * @param number the how manieth decision about the pairing it was, counted from 1 and for good: one taken back keeps its
 *     number
 * @param before where the pairing stood before it
 */
public record Decided(int number, @Nullable PairingState before) {}

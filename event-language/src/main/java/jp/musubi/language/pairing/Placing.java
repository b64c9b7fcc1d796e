package jp.musubi.language.pairing;

import jp.musubi.language.kit.Coded;

/**
 * Why a candidate stands, or does not stand, where its score alone would put it.
 *
 * <ul>
 *   <li>{@code OWN_BEST}: it holds the place kept for a seed to which no need is nearer than this one
 *   <li>{@code SAME_LABORATORY}: passed over, because its laboratory has as many places as one may have
 * </ul>
 */
public enum Placing implements Coded {
    OWN_BEST,
    SAME_LABORATORY
}

/** A corporate need (企業ニーズ): its states and its way. */
package jp.musubi.language.need;

/** Use case: proposes a pairing by hand. */
package jp.musubi.command.proposepairing;

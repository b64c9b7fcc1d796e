/** How a command says no: a value with a kind, a code and the field, never a bare exception text. */
package jp.musubi.command.refusal;

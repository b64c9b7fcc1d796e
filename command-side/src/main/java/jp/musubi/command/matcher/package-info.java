/** The trained matcher in force as decisions know it, who may change it, and when what was learned may come into force. */
package jp.musubi.command.matcher;

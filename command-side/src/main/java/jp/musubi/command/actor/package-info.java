/** Who acts: the roles that a person holds at the moment of the decision, and the system's own actors. */
package jp.musubi.command.actor;

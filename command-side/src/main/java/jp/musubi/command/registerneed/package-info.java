/** Use case: registers a need as a draft, also on behalf of a company. */
package jp.musubi.command.registerneed;

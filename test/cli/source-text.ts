/** The source of a small report that the command converts without a remark. */
export const SOURCE_TEXT = `South East

Regional findings

Promising practice: The region shares its analysts

Analysts work across forces, borrowed by the week.

South East Regional Organised Crime Unit

SEROCU is good at tackling serious and organised crime.

Surrey Police

Surrey Police is adequate at tackling serious and organised crime.

Area for improvement

The force should know its threats

The force does not know its threats.
`

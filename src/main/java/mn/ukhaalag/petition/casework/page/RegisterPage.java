package mn.ukhaalag.petition.casework.page;

import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.RegisterForm;
import mn.ukhaalag.web.Problems;

/// What is entered into the register by hand.
public record RegisterPage(Petition petition, RegisterForm form, Problems problems) {}

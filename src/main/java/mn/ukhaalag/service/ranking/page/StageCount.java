package mn.ukhaalag.service.ranking.page;

import mn.ukhaalag.service.Stage;

/// How many services stand at a stage.
public record StageCount(Stage stage, long services) {}

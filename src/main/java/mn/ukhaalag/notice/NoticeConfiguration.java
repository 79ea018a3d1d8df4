package mn.ukhaalag.notice;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Reads the settings of this room.
@Configuration
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {}

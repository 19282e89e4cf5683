import { Controller, Get } from '@nestjs/common';
import { Answers, Requires } from '@relais/platform/http';
import { HomeView } from './home.contract';
import { HomeService } from './home.service';

@Controller('v1/home')
export class HomeController {
  constructor(private readonly home: HomeService) {}

  @Get()
  @Requires('home.read')
  @Answers(HomeView)
  view(): Promise<HomeView> {
    return this.home.view();
  }
}
